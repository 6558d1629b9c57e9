-- The language server under Neovim (0.7 or later), which shares no code with it: opens the file, waits for its two
-- diagnostics, applies the quick fix of the one that can be mended by an edit alone, and waits until that has gone.
--   LSP_CMD='["goodfaith","lsp","--stdio"]' LSP_FILE=… nvim --headless -u NONE -i NONE -n -c 'luafile nvim.lua'
local WAIT = 30000

local function codes(buffer)
  local found = {}
  for _, d in ipairs(vim.diagnostic.get(buffer)) do
    local code = d.code or (d.user_data and d.user_data.lsp and d.user_data.lsp.code)
    found[code] = d
  end
  return found
end

local function work()
  local file = assert(os.getenv('LSP_FILE'), 'LSP_FILE')
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
  local buffer = vim.api.nvim_get_current_buf()
  local ready = false
  local id = assert(vim.lsp.start_client({
    name = 'goodfaith',
    cmd = vim.json.decode(os.getenv('LSP_CMD')),
    root_dir = vim.fn.fnamemodify(file, ':p:h:h'),
    get_language_id = function() return 'typescript' end,
    on_init = function() ready = true end,
  }), 'the server did not start')
  assert(vim.wait(WAIT, function() return ready end, 20), 'no answer to initialize')
  assert(vim.lsp.buf_attach_client(buffer, id), 'not attached')
  local client = vim.lsp.get_client_by_id(id)

  assert(vim.wait(WAIT, function()
    local found = codes(buffer)
    return found['pii-in-log'] and found['suppression-unused']
  end, 20), 'no diagnostics: ' .. vim.inspect(vim.diagnostic.get(buffer)))
  local leak = codes(buffer)['pii-in-log']
  local line = vim.api.nvim_buf_get_lines(buffer, leak.lnum, leak.lnum + 1, false)[1]
  assert(line:sub(leak.col + 1, leak.end_col) == 'visitor.idCardNo', 'underlined: ' .. line:sub(leak.col + 1, leak.end_col))

  local unused = codes(buffer)['suppression-unused']
  local answers = assert(vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    range = {
      start = { line = unused.lnum, character = unused.col },
      ['end'] = { line = unused.end_lnum, character = unused.end_col },
    },
    context = { diagnostics = {}, only = { 'quickfix' } },
  }, WAIT))
  local action = assert(answers[id] and answers[id].result and answers[id].result[1], 'no quick fix')
  assert(action.edit, 'a quick fix without an edit: ' .. action.title)
  vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)

  assert(vim.wait(WAIT, function() return not codes(buffer)['suppression-unused'] end, 20), 'the diagnostic stayed')
  assert(codes(buffer)['pii-in-log'], 'the other diagnostic went, too')
  local text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
  assert(not text:find('goodfaith-disable', 1, true), text)

  client.stop()
  assert(vim.wait(WAIT, function() return client.is_stopped() end, 20), 'the server did not end')
end

local ok, reason = xpcall(work, debug.traceback)
if ok then
  vim.cmd('qall!')
else
  io.stderr:write('nvim: ' .. tostring(reason) .. '\n')
  vim.cmd('cquit 1')
end
