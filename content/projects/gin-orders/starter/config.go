package shop

// ConfigFromEnv reads the configuration of a service. Its error names every
// variable that is missing or not valid.
func ConfigFromEnv(service string, getenv func(string) string) (Config, error) {
	return Config{}, ErrNotImplemented
}
