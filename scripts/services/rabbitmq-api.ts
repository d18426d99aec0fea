/** The address of the management API that usually goes with an AMQP address. */
export function defaultApi(amqp: string): string {
	const { username, password, hostname } = new URL(amqp);
	return `http://${username || 'guest'}:${password || 'guest'}@${hostname}:15672/api`;
}

/** Calls the management API of RabbitMQ. @throws Error with the request and the status where it refuses. */
export async function callApi(api: string, method: string, path: string, body?: string): Promise<Response> {
	const { username, password, origin, pathname } = new URL(api);
	const login = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
	const headers = { authorization: `Basic ${login}`, 'content-type': 'application/json' };
	const response = await fetch(`${origin}${pathname}${path}`, { method, headers, body: body ?? null });
	if (!response.ok) throw new Error(`RabbitMQ answers ${response.status} to ${method} ${path}: ${await response.text()}`);
	return response;
}

/** Asks the management API for the version of RabbitMQ. */
export async function askRabbitmqVersion(api: string): Promise<string> {
	const { rabbitmq_version: version } = await (await callApi(api, 'GET', '/overview')).json() as { rabbitmq_version: string };
	return version;
}
