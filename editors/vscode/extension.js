// Starts `journeywork lsp` for the Markdown files of a folder that holds a course. All else is the program's.
'use strict';

const { workspace } = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client;

exports.activate = async () => {
  const command = workspace.getConfiguration('journeywork').get('command');
  client = new LanguageClient(
    'journeywork',
    'Journeywork',
    { command, args: ['lsp'] },
    { documentSelector: [{ scheme: 'file', language: 'markdown' }] }
  );
  await client.start();
};

exports.deactivate = () => client && client.stop();
