import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '../newsroom.ts'

/** A page as a site answers it: its bytes as they travel in each encoding, and its headers. */
export type Copy = { path: string; bodies: Map<string, Buffer>; headers: Map<string, string> }

/** The headers nginx writes itself, or for each encoding. */
const own = new Set(['connection', 'content-encoding', 'content-length', 'content-type', 'date', 'etag', 'keep-alive'])

/** nginx on the same bytes under the same headers, compressed beforehand. Gives its address, and `close`. */
export async function startNginx(copies: readonly Copy[]): Promise<{ url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-nginx-'))
  for (const copy of copies) writeCopy(folder, copy)
  const port = await freePort()
  writeFileSync(join(folder, 'nginx.conf'), configuration(port, copies[0]?.headers ?? new Map()))
  const PATH = `${process.env.PATH}:/usr/sbin`
  const child = spawn('nginx', ['-p', folder, '-c', 'nginx.conf', '-e', 'error.log'], {
    env: { ...process.env, PATH },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  await untilItAnswers(url, child)
  const close = async () => {
    const ended = new Promise((done) => child.once('close', done))
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, close }
}

function writeCopy(folder: string, { path, bodies }: Copy): void {
  const file = join(folder, 'www', path)
  mkdirSync(dirname(file), { recursive: true })
  for (const [encoding, body] of bodies) writeFileSync(encoding === 'identity' ? file : `${file}.${encoding}`, body)
}

/** As fast as nginx is: a worker for each core, open files remembered, nothing logged, nothing compressed while someone waits. */
function configuration(port: number, headers: Map<string, string>): string {
  const added = [...headers]
    .filter(([name]) => !own.has(name))
    .map(([name, value]) => `add_header ${name} "${value.replaceAll('"', '\\"')}";`)
  return `
    daemon off;
    pid nginx.pid;
    user root root;
    worker_processes auto;
    events { worker_connections 1024; }
    http {
      access_log off;
      sendfile on;
      tcp_nopush on;
      server_tokens off;
      open_file_cache max=10000;
      keepalive_requests 1000000000;
      types { }
      default_type "text/html; charset=utf-8";
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${name};`).join(' ')}
      map $http_accept_encoding $encoding { default ""; ~br br; ~gzip gzip; }
      map $encoding $file { default $uri.$encoding; "" $uri; }
      server {
        listen 127.0.0.1:${port};
        root www;
        location / {
          try_files $file =404;
          add_header Content-Encoding $encoding;
          ${added.join('\n          ')}
        }
      }
    }
  `
}

async function untilItAnswers(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error('nginx does not start; its own words stand above')
    if (await fetch(url).catch(() => null)) return
    await setTimeout(50)
  }
}
