// Package cluster gives the programs beside it a topic of their own on the
// broker that KAFKA_BROKERS names.
package cluster

import (
	"context"
	"crypto/rand"
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kgo"
)

// Must ends the program with an error that it has no answer to.
func Must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

// Client connects to the brokers with the given options.
func Client(options ...kgo.Opt) *kgo.Client {
	brokers := strings.Split(os.Getenv("KAFKA_BROKERS"), ",")
	client, err := kgo.NewClient(append([]kgo.Opt{kgo.SeedBrokers(brokers...)}, options...)...)
	Must(err)
	return client
}

// Name makes a name that no other run uses.
func Name(prefix string) string {
	return fmt.Sprintf("%s-%s", prefix, strings.ToLower(rand.Text()[:8]))
}

// Topic makes a topic with settings, and a function that deletes it.
func Topic(partitions int32, settings map[string]*string) (string, func()) {
	client := Client()
	admin := kadm.NewClient(client)
	name := Name("orders")
	_, err := admin.CreateTopic(context.Background(), partitions, 1, settings, name)
	Must(err)
	return name, func() {
		_, err := admin.DeleteTopic(context.Background(), name)
		Must(err)
		client.Close()
	}
}

// Produce writes records one after the other and waits for each.
func Produce(client *kgo.Client, records ...*kgo.Record) {
	for _, record := range records {
		Must(client.ProduceSync(context.Background(), record).FirstErr())
	}
}

// Take polls until it has a number of records.
func Take(client *kgo.Client, count int) []*kgo.Record {
	var records []*kgo.Record
	for len(records) < count {
		fetches := client.PollFetches(context.Background())
		Must(fetches.Err())
		records = append(records, fetches.Records()...)
	}
	return records
}
