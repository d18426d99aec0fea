-- KEYS[1] the number of requests of a customer in this window
-- ARGV[1] the limit, ARGV[2] the window in microseconds
-- Returns whether it is allowed, how many more would be, and the microseconds to wait.
local used = redis.call('INCR', KEYS[1])
if used == 1 then
	redis.call('PEXPIRE', KEYS[1], math.ceil(tonumber(ARGV[2]) / 1000))
end
local limit = tonumber(ARGV[1])
if used <= limit then
	return {1, limit - used, 0}
end
return {0, 0, redis.call('PTTL', KEYS[1]) * 1000}
