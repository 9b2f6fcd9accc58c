package org.whistle.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/** What Tomcat refuses before any filter ({@code %00}, {@code %2F}, a bad Host) as a problem. */
final class ProblemValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      Problems.write(
          request.getRequest(),
          response.getResponse(),
          Refusals.of(HttpStatusCode.valueOf(status)));
      response.finishResponse();
    } catch (IOException e) {
      // The caller is gone; there is nobody left to tell.
    }
  }
}
