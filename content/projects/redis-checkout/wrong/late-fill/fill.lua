-- KEYS[1] the entry, KEYS[2] the claim to load it
-- ARGV[1] the owner, ARGV[2] the new entry, ARGV[3] its milliseconds
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
if redis.call('GET', KEYS[2]) == ARGV[1] then
	redis.call('DEL', KEYS[2])
end
return 1
