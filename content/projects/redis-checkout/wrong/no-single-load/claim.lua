-- KEYS[1] the entry, KEYS[2] the claim to load it
-- ARGV[1] the owner of a new claim, ARGV[2] its milliseconds
-- Returns the entry, or 1 where the caller may load it.
local entry = redis.call('GET', KEYS[1])
if entry then
	return entry
end
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
return 1
