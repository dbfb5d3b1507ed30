/** What the About panel says. */
import { app } from 'electron';
import { words } from './words.ts';

export function setUpAbout(): void {
  const { name, description } = words().about;
  app.setAboutPanelOptions({
    applicationName: name,
    applicationVersion: app.getVersion(),
    copyright: description,
  });
}
