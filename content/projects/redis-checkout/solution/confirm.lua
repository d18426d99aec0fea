-- KEYS[1] holds, scored by the millisecond of their expiry; KEYS[2] sold
-- ARGV[1] the reservation
-- Returns 1 where the seat is sold, 0 where the hold has expired.
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)

if redis.call('SISMEMBER', KEYS[2], ARGV[1]) == 1 then
	return 1
end
local held = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not held or tonumber(held) <= now then
	return 0
end
redis.call('ZREM', KEYS[1], ARGV[1])
redis.call('SADD', KEYS[2], ARGV[1])
return 1
