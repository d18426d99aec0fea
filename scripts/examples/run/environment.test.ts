import { expect, test } from 'vitest';
import { fixedEnvironment } from './environment.ts';

test('what the machine prefers does not reach a run', () => {
	const env = fixedEnvironment({ PATH: '/bin', LANG: 'de_DE.UTF-8', GOFLAGS: '-race', GOMAXPROCS: '1' });
	expect(env).toMatchObject({ PATH: '/bin', LANG: 'C.UTF-8', TZ: 'UTC', GOFLAGS: '-mod=readonly', GOTOOLCHAIN: 'local' });
	expect(env).not.toHaveProperty('GOMAXPROCS');
});

test('what the manifest adds comes last', () => {
	expect(fixedEnvironment({}, { GOMAXPROCS: '2', TZ: 'Asia/Tokyo' })).toMatchObject({ GOMAXPROCS: '2', TZ: 'Asia/Tokyo' });
});
