-- KEYS[1] the lock, KEYS[2] the last fencing token
-- ARGV[1] the owner
-- Returns the fencing token, or 0 where another holds the lock.
if redis.call('SETNX', KEYS[1], ARGV[1]) == 1 then
	return redis.call('INCR', KEYS[2])
end
return 0
