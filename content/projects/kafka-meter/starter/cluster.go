package meter

import (
	"context"
	"net"
)

// Cluster says how Kafka is reached.
type Cluster struct {
	Brokers []string
	// Dial opens a connection to a broker. It is TCP without TLS where it is nil.
	Dial func(ctx context.Context, network, address string) (net.Conn, error)
}
