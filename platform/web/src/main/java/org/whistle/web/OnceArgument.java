package org.whistle.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.whistle.access.Caller;
import tools.jackson.databind.json.JsonMapper;

/** Gives controller methods their {@link Once}; refuses a call that has no key. */
final class OnceArgument implements HandlerMethodArgumentResolver {

  private final IdempotencyKeys keys;
  private final TransactionOperations transactions;
  private final JsonMapper json;

  OnceArgument(IdempotencyKeys keys, TransactionOperations transactions, JsonMapper json) {
    this.keys = keys;
    this.transactions = transactions;
    this.json = json;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Once.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest http =
        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    return new OnceInTransaction(keys, transactions, json, IdempotencyKey.of(http, caller()));
  }

  private static Caller caller() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof Caller caller ? caller : Caller.anonymous();
  }
}
