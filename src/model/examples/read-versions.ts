import { versionsSchema, type Versions } from '../../schema/versions.ts';
import type { Files } from '../code/code-block.ts';
import { readYaml } from '../front-matter/read.ts';
import type { Issue } from '../issues/issue.ts';

/** Where recording keeps the versions of what it ran. */
export const VERSIONS = 'examples/versions.yml';

/** The versions that the outputs were recorded with; none where nothing was recorded yet. */
export function readVersions(files: Files, root: string, report: (found: Issue) => void): Versions {
	const { data, issues } = readYaml(`${root}/${VERSIONS}`, files.get(VERSIONS) ?? '', 0, versionsSchema, 'example');
	issues.forEach(report);
	return data ?? {};
}
