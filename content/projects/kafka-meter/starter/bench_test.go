package meter_test

import (
	"context"
	"crypto/rand"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kgo"
)

// bench is what a test works with: topics and a group of its own, and a
// database that outlives every consumer.
type bench struct {
	*testing.T
	requirement               string
	brokers                   []string
	client                    *kgo.Client // of the test itself
	admin                     *kadm.Client
	topic, deadLetters, group string
	partitions                int32
	db                        *database
}

// newBench makes the topics of a test. settings are those of the topic of events.
func newBench(t *testing.T, requirement string, partitions int32, settings map[string]*string) *bench {
	t.Helper()
	addresses := os.Getenv("KAFKA_BROKERS")
	if addresses == "" {
		t.Fatal("set KAFKA_BROKERS to the address of a Kafka broker, such as localhost:9092")
	}
	name := "meter-" + strings.ToLower(rand.Text()[:10])
	b := &bench{
		T: t, requirement: requirement, brokers: strings.Split(addresses, ","), partitions: partitions,
		topic: name, deadLetters: name + "-dead", group: name, db: newDatabase(),
	}
	client, err := kgo.NewClient(
		kgo.SeedBrokers(b.brokers...),
		kgo.RecordPartitioner(kgo.ManualPartitioner()),
		kgo.MetadataMinAge(50*time.Millisecond), // new topics are asked for until they are there
	)
	if err != nil {
		t.Fatalf("making the test's own client: %v", err)
	}
	t.Cleanup(client.Close)
	b.client, b.admin = client, kadm.NewClient(client)
	b.createTopic(b.topic, partitions, settings)
	b.createTopic(b.deadLetters, 1, nil)
	b.Cleanup(b.deleteGroup)
	return b
}

// createTopic makes a topic, and deletes it after the test. One replica is
// enough: the faults of these tests are made elsewhere.
func (b *bench) createTopic(topic string, partitions int32, settings map[string]*string) {
	b.Helper()
	if _, err := b.admin.CreateTopic(b.Context(), partitions, 1, settings, topic); err != nil {
		b.Fatalf("creating the topic %s: %v", topic, err)
	}
	b.eventually("the brokers know the topic "+topic, func() bool {
		ends, err := b.admin.ListEndOffsets(b.Context(), topic)
		return err == nil && ends.Error() == nil
	})
	b.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		if _, err := b.admin.DeleteTopic(ctx, topic); err != nil {
			b.Logf("deleting the topic %s: %v", topic, err)
		}
	})
}

func (b *bench) deleteGroup() {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if _, err := b.admin.DeleteGroup(ctx, b.group); err != nil && !errors.Is(err, kerr.GroupIDNotFound) {
		b.Logf("deleting the group %s: %v", b.group, err)
	}
}

// patiently is the context of a request of the test itself.
func (b *bench) patiently() (context.Context, context.CancelFunc) {
	return context.WithTimeout(b.Context(), patience)
}

// failf ends the test with the name of its requirement.
func (b *bench) failf(format string, args ...any) {
	b.Helper()
	b.Fatalf(b.requirement+": "+format, args...)
}
