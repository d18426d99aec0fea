import type { Reporter, TestModule } from 'vitest/node';

/** Closes a run with one plain line over all tests, which scripts can read. */
export default class CountReporter implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		let [passed, failed] = [0, 0];
		for (const testModule of modules) {
			// A file that fails before its first test counts as one failure.
			if (testModule.errors().length > 0) failed += 1;
			for (const test of testModule.children.allTests()) {
				if (test.result().state === 'passed') passed += 1;
				else failed += 1;
			}
		}
		console.log(`\ntests: ${passed} passed, ${failed} failed`);
	}
}
