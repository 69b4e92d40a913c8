package com.netpoint.license.manager.http;

import java.util.concurrent.CompletionStage;

/** What answers the calls of one route. Must not block. */
interface Endpoint {
  CompletionStage<Answer> answer(Call call);
}
