package claims

import (
	"context"
	"time"

	"github.com/redis/go-redis/v9"
)

// #region redis
// Redis keeps the claims of many processes.
type Redis struct{ Client *redis.Client }

func (r Redis) Claim(ctx context.Context, key string, ttl time.Duration) (bool, error) {
	if err := check(ttl); err != nil {
		return false, err
	}
	return r.Client.SetNX(ctx, key, "", ttl).Result()
}

func (r Redis) Release(ctx context.Context, key string) error {
	return r.Client.Del(ctx, key).Err()
}

// #endregion redis
