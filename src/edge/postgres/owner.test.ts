// The owner that DATABASE_URL names, as node-postgres takes it.
import { expect, test } from 'vitest'
import { ownerFromUrl } from './owner.ts'

test('a server elsewhere, its password with signs that addresses escape', () => {
  expect(ownerFromUrl('postgres://chef:p%40ss%2Fword@base.exemple.fr:6432/soins?sslmode=require')).toEqual({
    host: 'base.exemple.fr',
    port: 6432,
    user: 'chef',
    password: 'p@ss/word',
    database: 'soins',
    ssl: true,
  })
})

test('a socket folder, the usual port', () => {
  expect(ownerFromUrl('postgresql://chef@localhost/soins?host=/run/postgresql&sslmode=disable')).toEqual({
    host: '/run/postgresql',
    port: 5432,
    user: 'chef',
    password: '',
    database: 'soins',
  })
})
