// The interface described for programs and people: OpenAPI 3.1 out of the contracts, with a reader served from here.

import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { createJsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Contract } from '#contract/http.ts';
import { HEADERS, Nothing } from '#contract/http.ts';
import { ProblemBody } from '#contract/problem.ts';
import { everybody, type Route } from './route.ts';

export const READER = '/api/reader';

function headersOf({ needs }: Contract): z.ZodType | undefined {
  const shape: Record<string, z.ZodType> = {
    ...(needs.key ? { [HEADERS.key]: z.string() } : {}),
    ...(needs.version ? { 'if-match': z.string() } : {}),
  };
  return Object.keys(shape).length > 0 ? z.object(shape) : undefined;
}

/** What the page says of one door. The path's second part is the room. */
export function describeRoute({ contract }: Route): FastifySchema & Record<string, unknown> {
  const headers = headersOf(contract);
  return {
    operationId: contract.name,
    summary: contract.name,
    tags: [contract.path.split('/')[2] ?? 'api'],
    ...(contract.params === Nothing ? {} : { params: contract.params }),
    ...(contract.query === Nothing ? {} : { querystring: contract.query }),
    ...(contract.body === Nothing || contract.method === 'GET' ? {} : { body: contract.body }),
    ...(headers ? { headers } : {}),
    response: {
      200: contract.answer,
      default: {
        description: ['problem+json', ...contract.problems].join(' · '),
        content: { 'application/problem+json': { schema: ProblemBody } },
      },
    },
  };
}

/** Call before the routes are added. */
export async function serveInterface(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Shyraq', version } },
    transform: createJsonSchemaTransform({ skipList: [] }),
    transformObject: jsonSchemaTransformObject,
  });
  app.get('/api/openapi.json', { schema: { hide: true }, config: { permission: everybody } }, async () =>
    app.swagger(),
  );
  // Under the policy of the pages: the package's own lets scripts and styles in from anywhere.
  await app.register(swaggerUi, {
    routePrefix: READER,
    // To read, and to ask questions: an act needs a token and a key, which a reader does not have. Rooms are opened one by one: with
    // some hundred and fifty doors open at once the reader draws the first dozen and no more.
    uiConfig: { supportedSubmitMethods: ['get'], docExpansion: 'none' },
    theme: { title: 'Shyraq', css: [{ filename: 'shyraq.css', content: '.swagger-ui .topbar { display: none }' }] },
  });
}
