import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/**
 * Starts a headless browser: CHROME_PATH, else one that Playwright manages, else the system's,
 * else the one that comes as an npm package, so that a fresh machine needs no browser of its own.
 */
export async function launchBrowser(): Promise<Browser> {
	const own = [process.env['CHROME_PATH'], chromium.executablePath(), ...systemBrowsers].find((path) => path !== undefined && existsSync(path));
	const executablePath = own ?? (await packagedBrowser());
	return chromium.launch({
		executablePath,
		...(own === undefined ? { env: { ...process.env, FONTCONFIG_FILE: await fontConfiguration() } } : {}),
		args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
	});
}

// The package unpacks itself into TMPDIR and would reuse a stale binary there, so each version has a folder of its own.
// The variable asks for the shared libraries as well, and has to be set before the import.
async function packagedBrowser(): Promise<string> {
	const folder = await packageFolder();
	const before = process.env['TMPDIR'];
	process.env['TMPDIR'] = folder;
	process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
	try {
		const { default: packaged } = await import('@sparticuz/chromium');
		return await packaged.executablePath();
	} finally {
		if (before === undefined) delete process.env['TMPDIR'];
		else process.env['TMPDIR'] = before;
	}
}

async function packageFolder(): Promise<string> {
	const { version } = JSON.parse(await readFile('node_modules/@sparticuz/chromium/package.json', 'utf8')) as { version: string };
	const folder = resolve('node_modules/.cache/chromium', version);
	await mkdir(folder, { recursive: true });
	return folder;
}

// The package's own configuration looks for its fonts in /tmp alone. Without any font the browser ends where a page
// needs one before the site's own has come.
async function fontConfiguration(): Promise<string> {
	const folder = await packageFolder();
	const file = resolve(folder, 'fontconfig.xml');
	const folders = [resolve(folder, 'fonts'), '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
	const text = `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${folders}<cachedir>${resolve(folder, 'font-cache')}</cachedir></fontconfig>\n`;
	await writeFile(file, text);
	return file;
}
