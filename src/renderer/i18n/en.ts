import type { Words } from './index.ts';
import { zh } from './zh.ts';
export const en: Words = zh;
