-- KEYS[1] the lock, KEYS[2] the last fencing token
-- ARGV[1] the owner, ARGV[2] the milliseconds until the lock expires
-- Returns the fencing token, or 0 where another holds the lock.
if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then
	return redis.call('INCR', KEYS[2])
end
return 0
