/** The folder of all that is kept between builds, from where the command runs: GARDEN_CACHE, or one that no commit holds. */
export const cacheFolder = process.env['GARDEN_CACHE'] ?? 'node_modules/.cache/astro';
