-- Drives the language server as a writer would, in a Neovim without a window: findings, a fix carried out, a hover.
-- What was seen is written to $RESULT as JSON. $SETTINGS is the setting that docs/editors.md gives.
local seen = {}

local function findings()
  local list = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    table.insert(list, { code = diagnostic.code, severity = diagnostic.severity, line = diagnostic.lnum, column = diagnostic.col, message = diagnostic.message, source = diagnostic.source })
  end
  return list
end

local function wait_for(code)
  return vim.wait(20000, function()
    local list = findings()
    return #list > 0 and list[1].code == code
  end, 20)
end

local function request(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 20000) or {}) do
    return answer.result
  end
end

local function run()
  dofile(vim.env.SETTINGS)
  vim.cmd('edit docs/gap.md')
  seen.found = wait_for('missing-caching')
  seen.first = findings()

  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0, 0) }
  for _, action in ipairs(request('textDocument/codeAction', params) or {}) do
    if action.isPreferred and action.edit then
      vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
      break
    end
  end
  seen.fixed = wait_for('empty-section')
  seen.second = findings()
  seen.text = vim.api.nvim_buf_get_lines(0, 0, -1, false)

  if seen.second[1] then
    vim.api.nvim_win_set_cursor(0, { seen.second[1].line + 1, 3 })
    seen.hover = request('textDocument/hover', vim.lsp.util.make_position_params())
  end
end

local ok, problem = pcall(run)
if not ok then seen.problem = tostring(problem) end
vim.fn.writefile({ vim.json.encode(seen) }, vim.env.RESULT)
vim.cmd('qall!')
