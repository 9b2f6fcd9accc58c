package org.whistle.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.whistle.access.Allow;

/** Tells what the servlet container caught, instead of Spring Boot's own error format. */
@Controller
@Allow(anyone = true)
final class ProblemErrorController implements ErrorController {

  @RequestMapping("${spring.web.error.path:${server.error.path:/error}}")
  void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    Refusal refusal = Refusals.of(HttpStatusCode.valueOf(code instanceof Integer i ? i : 404));
    Problems.write(
        path == null ? request : new AskedFor(request, path.toString()), response, refusal);
  }

  /** The request as it was before it was forwarded here. */
  private static final class AskedFor extends HttpServletRequestWrapper {
    private final String path;

    AskedFor(HttpServletRequest request, String path) {
      super(request);
      this.path = path;
    }

    @Override
    public String getRequestURI() {
      return path;
    }
  }
}
