package shop

import (
	"errors"
	"fmt"
	"net/url"
	"time"
)

// ConfigFromEnv reads the configuration of a service. Its error names every
// variable that is missing or not valid.
func ConfigFromEnv(service string, getenv func(string) string) (Config, error) {
	var problems []error
	address := func(name string) string {
		value := getenv(name)
		if u, err := url.Parse(value); err != nil || u.Host == "" { // the value may hold a password
			problems = append(problems, fmt.Errorf("%s must be an address", name))
		}
		return value
	}
	duration := func(name string, otherwise time.Duration) time.Duration {
		if getenv(name) == "" {
			return otherwise
		}
		value, err := time.ParseDuration(getenv(name))
		if err != nil || value < 0 {
			problems = append(problems, fmt.Errorf("%s must be a duration such as 2s", name))
		}
		return value
	}
	cfg := Config{
		Service:  service,
		Exchange: "orders",
		Timeout:  duration("REQUEST_TIMEOUT", 2*time.Second),
		Notice:   duration("NOTICE", 5*time.Second),
		Grace:    duration("GRACE", 20*time.Second),
	}
	if name := getenv("EXCHANGE"); name != "" {
		cfg.Exchange = name
	}
	switch service {
	case Gateway:
		cfg.OrdersURL = address("ORDERS_URL")
	case Orders:
		cfg.DatabaseURL, cfg.BrokerURL = address("POSTGRES_URL"), address("AMQP_URL")
		cfg.InventoryURL = address("INVENTORY_URL")
	case Inventory:
		cfg.DatabaseURL = address("POSTGRES_URL")
	default:
		problems = append(problems, fmt.Errorf("there is no service %q", service))
	}
	return cfg, errors.Join(problems...)
}
