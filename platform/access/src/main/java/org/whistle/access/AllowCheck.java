package org.whistle.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses every controller method that doesn't say who may call it, or says somebody else. */
final class AllowCheck implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && !allowed(method)) {
      throw new AccessDeniedException("not allowed to call " + method.getShortLogMessage());
    }
    return true;
  }

  private static boolean allowed(HandlerMethod method) {
    Allow allow = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Allow.class);
    if (allow == null) {
      allow = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allow.class);
    }
    if (allow == null) {
      return false;
    }
    Caller caller = current();
    return allow.anyone()
        || (caller != null && Arrays.stream(allow.value()).anyMatch(caller.roles()::contains));
  }

  static @Nullable Caller current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Caller caller
        ? caller
        : null;
  }
}
