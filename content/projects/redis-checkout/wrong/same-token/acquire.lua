-- KEYS[1] the lock
-- ARGV[1] the owner, ARGV[2] the milliseconds until the lock expires
-- Returns 1, or 0 where another holds the lock.
if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then
	return 1
end
return 0
