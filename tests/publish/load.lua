-- Reads pages as a browser does: a page, then every hashed file that it names, then the next page. One connection a thread,
-- so an answer belongs to the request before it. Validators are sent for pages that were read before.
local pages = {}
for line in io.lines(os.getenv("LOAD_PAGES")) do pages[#pages + 1] = line end

local queue = {}
local etags = {}
local asked = nil
local turn = 0

answers = 0
assets = 0
unchanged = 0
wrong = ""

function request()
	if #queue > 0 then
		asked = table.remove(queue)
		return wrk.format("GET", asked)
	end
	turn = turn + 1
	asked = pages[turn % #pages + 1]
	local headers = {}
	if turn % 2 == 0 and etags[asked] then headers["If-None-Match"] = etags[asked] end
	return wrk.format("GET", asked, headers)
end

-- Readers who left no time between two requests would take both processors, and leave none to the builds.
function delay() return 2 end

local function fail(why)
	if #wrong < 2000 then wrong = wrong .. why .. " " .. asked .. "\n" end
end

function response(status, headers, body)
	answers = answers + 1
	if status == 304 then
		unchanged = unchanged + 1
		return
	end
	if status ~= 200 then return fail("status " .. status) end
	if string.find(asked, "/_astro/", 1, true) then
		assets = assets + 1
		return
	end
	if string.sub(asked, -1) ~= "/" then return end
	if not string.find(body, "</html>%s*$") then return fail("torn") end
	etags[asked] = headers["ETag"]
	-- All parts of a page name the release that it belongs to.
	local release = nil
	for word in string.gmatch(body, "release%-(%d+)%-mark") do
		if release and release ~= word then fail("mixed") end
		release = word
	end
	local seen = {}
	for path in string.gmatch(body, '[hs]r[ec]f?="(/_astro/[^"]+)"') do
		if not seen[path] then
			seen[path] = true
			queue[#queue + 1] = path
		end
	end
end

local threads = {}
function setup(thread) threads[#threads + 1] = thread end

function done(summary)
	local total = { answers = 0, assets = 0, unchanged = 0 }
	local failures = ""
	for _, thread in ipairs(threads) do
		for name in pairs(total) do total[name] = total[name] + thread:get(name) end
		failures = failures .. thread:get("wrong")
	end
	local errors = summary.errors
	io.write(string.format('\nLOAD {"answers":%d,"assets":%d,"unchanged":%d,"errors":%d}\n', total.answers, total.assets, total.unchanged,
		errors.connect + errors.read + errors.write + errors.timeout))
	io.write("WRONG\n" .. failures)
end
