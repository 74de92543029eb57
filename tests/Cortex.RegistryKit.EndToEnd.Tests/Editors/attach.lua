-- Run by Neovim: opens RK_FILE, attaches the server that RK_COMMAND (a JSON list) starts, and writes what it heard to RK_ANSWER.
-- Of an old and of a new Neovim: vim.lsp.start came with 0.8.
local function attach(command)
  local config = { name = 'registrykit', cmd = command, root_dir = vim.fn.getcwd() }
  if vim.lsp.start then return vim.lsp.start(config) end
  local client = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(0, client)
  return client
end

local function wait(what, condition)
  assert(vim.wait(60000, condition, 20), 'waited in vain for ' .. what)
end

local function findings(buffer)
  return vim.tbl_map(function(found)
    local lsp = found.user_data and found.user_data.lsp or {}
    return { line = found.lnum, column = found.col, code = found.code or lsp.code, severity = found.severity, message = found.message }
  end, vim.diagnostic.get(buffer))
end

local function labels(buffer, line, column)
  local params = { textDocument = { uri = vim.uri_from_bufnr(buffer) }, position = { line = line, character = column } }
  local answers = assert(vim.lsp.buf_request_sync(buffer, 'textDocument/completion', params, 30000))
  for _, answer in pairs(answers) do
    assert(answer.result, vim.inspect(answer))
    return vim.tbl_map(function(item) return item.label end, answer.result.items or answer.result)
  end
end

local ok, problem = pcall(function()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.RK_FILE))
  local buffer = vim.api.nvim_get_current_buf()
  local client = attach(vim.fn.json_decode(vim.env.RK_COMMAND))
  wait('findings', function() return #vim.diagnostic.get(buffer) > 0 end)

  local answer = { findings = findings(buffer) }
  local first = answer.findings[1]
  answer.labels = labels(buffer, first.line, first.column + 1)

  -- Typed: the id as it was meant.
  vim.cmd('%s/gemma-lcal/gemma-local/')
  wait('the finding to go', function() return #vim.diagnostic.get(buffer) == 0 end)

  vim.fn.writefile({ vim.fn.json_encode(answer) }, vim.env.RK_ANSWER)
  vim.lsp.stop_client(client)
end)

if ok then
  vim.cmd('qall!')
else
  io.stderr:write(tostring(problem) .. '\n')
  vim.cmd('cquit 1')
end
