package meter

import (
	"context"
	"net"

	"github.com/twmb/franz-go/pkg/kgo"
)

// Cluster says how Kafka is reached.
type Cluster struct {
	Brokers []string
	// Dial opens a connection to a broker. It is TCP without TLS where it is nil.
	Dial func(ctx context.Context, network, address string) (net.Conn, error)
}

func (c Cluster) options() []kgo.Opt {
	options := []kgo.Opt{kgo.SeedBrokers(c.Brokers...)}
	if c.Dial != nil {
		options = append(options, kgo.Dialer(c.Dial))
	}
	return options
}
