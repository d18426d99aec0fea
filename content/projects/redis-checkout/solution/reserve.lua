-- KEYS[1] holds, scored by the millisecond of their expiry; KEYS[2] sold
-- ARGV[1] the reservation, ARGV[2] all seats, ARGV[3] the milliseconds of a hold
-- Returns the millisecond at which the hold expires, 0 where no seat is free, or -1
-- where the reservation has bought its seat.
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)

redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
if redis.call('SISMEMBER', KEYS[2], ARGV[1]) == 1 then
	return -1
end
local held = redis.call('ZSCORE', KEYS[1], ARGV[1])
if held then
	return tonumber(held)
end

local taken = redis.call('ZCARD', KEYS[1]) + redis.call('SCARD', KEYS[2])
if taken >= tonumber(ARGV[2]) then
	return 0
end
local expires = now + ARGV[3]
redis.call('ZADD', KEYS[1], expires, ARGV[1])
-- The key lives as long as its last hold, which need not be this one.
redis.call('PEXPIREAT', KEYS[1], redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')[2])
return expires
