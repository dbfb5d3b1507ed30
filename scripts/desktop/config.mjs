/** What electron-builder makes of the app, for each system; docs/packaging.md argues the choices that are not plain from here. */
import { readFileSync } from 'node:fs';
import { inRoot } from '../lib/paths.mjs';

const architectures = ['x64', 'arm64'];

function of(/** @type {readonly string[]} */ targets) {
  return targets.map((target) => ({ target, arch: architectures }));
}

const { version, devDependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));

/** As electron-builder's own schema has it; paths are from the project's folder. */
export const desktopConfig = {
  appId: 'cn.yiyue.reader',
  // Not in package.json: Electron would name the data folder by it, and both editions share that of `yiyue`.
  productName: '议阅',
  copyright: 'Apache-2.0',
  electronVersion: devDependencies.electron,
  // Packages for Linux have to name an address: that of the office that hands them out, or the browser edition's.
  extraMetadata: { homepage: process.env['YIYUE_HOMEPAGE'] ?? 'http://127.0.0.1:17666/' },
  // Letters that every web server, stick and mail gateway lets through as they are.
  artifactName: `yiyue-${version}-\${os}-\${arch}.\${ext}`,
  directories: { output: 'dist/desktop', buildResources: 'build' },
  // All that runs is bundled: no package goes along, and neither does the browser edition's server.
  files: [
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    'out/licences.txt',
    'out/sbom.json',
    'LICENSE',
    'package.json',
    '!out/main/server.cjs',
    '!node_modules',
  ],
  // One file that the executable knows the digest of; the fuse that checks it is set below.
  asar: true,
  afterPack: './scripts/desktop/after-pack.mjs',
  // No module has native parts, so nothing is to be compiled or fetched for Electron's Node.
  npmRebuild: false,
  nodeGypRebuild: false,
  buildDependenciesFromSource: false,
  // Nothing looks for updates, so nothing is to be described for something that would.
  publish: null,
  electronLanguages: ['zh-CN', 'zh_CN', 'en-US', 'en'],
  fileAssociations: [
    {
      ext: 'yiyue',
      name: '议阅批注',
      description: '议阅批注文件',
      mimeType: 'application/x-yiyue-notes',
      role: 'Editor',
    },
    {
      ext: 'yypack',
      name: '议阅会议包',
      description: '议阅会议文件包',
      mimeType: 'application/x-yiyue-pack',
      role: 'Viewer',
    },
  ],
  win: {
    target: of(['nsis', 'portable']),
    executableName: 'yiyue',
    // It asks for no administrator, and starts under an account that has no rights.
    requestedExecutionLevel: 'asInvoker',
    icon: 'build/icon.ico',
  },
  nsis: {
    // Installs at once, for this user, without a question: `/S` does the same without a window.
    oneClick: true,
    perMachine: false,
    // By the language of Windows; both are in one installer.
    installerLanguages: ['zh_CN', 'en_US'],
    displayLanguageSelector: false,
    multiLanguageInstaller: true,
    unicode: true,
    shortcutName: '议阅',
    createDesktopShortcut: true,
    createStartMenuShortcut: true,
    // Notes outlive the programme: whoever removes it may only want a newer one.
    deleteAppDataOnUninstall: false,
    // One file for each architecture: an office hands out the one that it needs, at half the size.
    buildUniversalInstaller: false,
    differentialPackage: false,
    artifactName: `yiyue-${version}-win-\${arch}-setup.\${ext}`,
  },
  portable: {
    artifactName: `yiyue-${version}-win-\${arch}-portable.\${ext}`,
    requestExecutionLevel: 'user',
    buildUniversalInstaller: false,
  },
  mac: {
    target: of(['dmg', 'zip']),
    category: 'public.app-category.productivity',
    icon: 'build/icon.icns',
    darkModeSupport: true,
    // Signed and notarised when the environment has a certificate; else it is signed for this computer alone.
    hardenedRuntime: true,
  },
  dmg: { title: '议阅', writeUpdateInfo: false },
  linux: {
    target: of(['AppImage', 'deb', 'rpm']),
    executableName: 'yiyue',
    icon: 'build/icons',
    category: 'Office',
    maintainer: 'Yiyue <yiyue@localhost>',
    vendor: 'Yiyue',
    synopsis: '给人大代表用的离线阅读软件',
    description: "An offline reader for people's congress delegates.",
    desktop: {
      entry: {
        Name: '议阅',
        'Name[en]': 'Yiyue',
        'Comment[zh_CN]': '给人大代表用的离线阅读软件',
        StartupWMClass: 'yiyue',
      },
    },
  },
};
