package org.whistle.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever a call ends in, before, in or after a controller, into a problem document. */
final class ProblemResolver implements HandlerExceptionResolver {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);

  @Override
  public ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (failure instanceof AsyncRequestNotUsableException) {
      LOG.debug("the listener of {} is gone", request.getRequestURI());
      return new ModelAndView();
    }
    Refusal refusal = Refusals.of(failure);
    if (refusal.status().is5xxServerError() && !(failure instanceof Refusal)) {
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
    }
    try {
      Problems.write(request, response, refusal);
    } catch (IOException e) {
      LOG.debug("the caller of {} is gone", request.getRequestURI());
    }
    return new ModelAndView();
  }
}
