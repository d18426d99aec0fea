import { randomBytes } from 'node:crypto';
import { access, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askBroker } from './kafka-protocol.ts';
import { findProgram } from './programs.ts';
import { portOf, type ServerKind, type Site } from './server-kind.ts';

const VERSION = '4.3.1';
const JARS = fileURLToPath(new URL(`../../.cache/services/kafka-${VERSION}`, import.meta.url));

/** The folder of Kafka's command line tools. */
export const KAFKA_TOOLS = fileURLToPath(new URL('kafka/bin', import.meta.url));

// A broker that lives for minutes gains more from a quick start than from the best compiled code.
const JVM = ['-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:-UsePerfData', '-Dorg.slf4j.simpleLogger.defaultLogLevel=info'];

const configuration = (site: Site) => `process.roles=broker,controller
node.id=1
listeners=PLAINTEXT://127.0.0.1:${portOf(site, 'broker')},CONTROLLER://127.0.0.1:${portOf(site, 'controller')}
advertised.listeners=PLAINTEXT://127.0.0.1:${portOf(site, 'broker')}
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
controller.listener.names=CONTROLLER
controller.quorum.voters=1@127.0.0.1:${portOf(site, 'controller')}
log.dirs=${dataOf(site)}
offsets.topic.num.partitions=1
offsets.topic.replication.factor=1
transaction.state.log.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.num.partitions=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
`;

const dataOf = ({ folder }: Site) => join(folder, 'data');
const find = () => findProgram('java', 'kafka');
const java = (site: Site, ...args: string[]) => [...JVM, '-cp', join(site.folder, 'jars', '*'), ...args];

/** Kafka as one node that is broker and controller. */
export const kafka = {
	roles: ['broker', 'controller'],
	async prepare(site) {
		const program = await find();
		await access(JARS).catch(() => {
			throw new Error(`kafka ${VERSION} is not installed: run scripts/services/install-debian.sh as root, which fetches it into .cache/services`);
		});
		// The servers' user may be unable to read the checkout.
		await cp(JARS, join(site.folder, 'jars'), { recursive: true });
		await site.write('server.properties', configuration(site));
		const cluster = randomBytes(16).toString('base64url');
		await site.run(program, java(site, 'kafka.tools.StorageTool', 'format', `--cluster-id=${cluster}`, '-c', join(site.folder, 'server.properties')));
	},
	launch: async (site) => ({ program: await find(), args: java(site, 'kafka.Kafka', join(site.folder, 'server.properties')) }),
	async answers(site) {
		await askBroker({ host: '127.0.0.1', port: portOf(site, 'broker') });
		return true;
	},
	variables: (site) => ({ KAFKA_BROKERS: `127.0.0.1:${portOf(site, 'broker')}`, KAFKA_LOG_DIR: dataOf(site) }),
	// The jars are those of this release. Its log says so too, but not always by the time when it answers.
	version: async () => VERSION,
} satisfies ServerKind;
