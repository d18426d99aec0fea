package checkout

import (
	"context"
	_ "embed"
	"fmt"

	"github.com/redis/go-redis/v9"
)

//go:embed extend.lua
var extendLua string

//go:embed release.lua
var releaseLua string

var (
	extendScript  = redis.NewScript(extendLua)
	releaseScript = redis.NewScript(releaseLua)
)

// Lock is a lock as its holder knows it. The holder cannot know whether it has
// expired meanwhile: what it protects has to check the token.
type Lock struct {
	locker      *Locker
	name, owner string
	token       int64
}

// Token is the fencing token: higher than that of every earlier holder.
func (l *Lock) Token() int64 {
	return l.token
}

// Extend lets the lock expire a full ttl from now. It gives ErrLockLost where
// the lock is no longer the holder's.
func (l *Lock) Extend(ctx context.Context) error {
	return l.asOwner(ctx, "extend", extendScript, l.locker.ttl.Milliseconds())
}

// Release gives the lock back. It gives ErrLockLost, and leaves the lock of
// the next holder alone, where the lock is no longer the holder's.
func (l *Lock) Release(ctx context.Context) error {
	return l.asOwner(ctx, "release", releaseScript)
}

func (l *Lock) asOwner(ctx context.Context, verb string, script *redis.Script, args ...any) error {
	keys := []string{l.locker.keys.Lock(l.name)}
	owned, err := script.Run(ctx, l.locker.rdb, keys, append([]any{l.owner}, args...)...).Bool()
	if err != nil {
		return outcome(verb+" lock "+l.name, err)
	}
	if !owned {
		return fmt.Errorf("%s lock %s: %w", verb, l.name, ErrLockLost)
	}
	return nil
}
