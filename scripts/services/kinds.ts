import type { Server } from '../../src/schema/example.ts';
import { kafka } from './kafka.ts';
import { nginx } from './nginx.ts';
import { postgres } from './postgres.ts';
import { prometheus } from './prometheus.ts';
import { rabbitmq } from './rabbitmq.ts';
import { redis } from './redis.ts';
import type { ServerKind } from './server-kind.ts';

/** All servers that can be started, by name. */
export const KINDS = { postgres, redis, rabbitmq, kafka, nginx, prometheus } satisfies Record<Server, ServerKind>;
