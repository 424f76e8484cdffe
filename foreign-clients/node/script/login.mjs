// Logs in at an issuer by discovery alone, as the client's own documentation shows it. Reads the callback that the browser came
// back with from standard input, and prints what it learned as one line of JSON.
import * as client from 'openid-client'
import { createInterface } from 'node:readline/promises'

const [issuer, clientId, clientSecret, redirectUri] = process.argv.slice(2)

const config = await client.discovery(new URL(issuer), clientId, clientSecret, client.ClientSecretBasic(clientSecret), {
  execute: [client.allowInsecureRequests] // the issuer is on loopback, without TLS
})
const state = client.randomState()
const nonce = client.randomNonce()
const authorizeUrl = client.buildAuthorizationUrl(config, { redirect_uri: redirectUri, scope: 'openid', state, nonce })
console.log(authorizeUrl.href)

const input = createInterface({ input: process.stdin })
const callback = new URL((await input[Symbol.asyncIterator]().next()).value)
input.close()

const tokens = await client.authorizationCodeGrant(config, callback, { expectedState: state, expectedNonce: nonce, idTokenExpected: true })
const claims = tokens.claims()
const userInfo = await client.fetchUserInfo(config, tokens.access_token, claims.sub)
console.log(JSON.stringify({ claims, userInfo }))
