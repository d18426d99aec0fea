-- KEYS[1] the lock; ARGV[1] the owner
return redis.call('DEL', KEYS[1])
