package org.whistle.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.Pipeline;
import org.apache.catalina.Valve;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Every failure of a service is told as a problem document, in Chinese or English. */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
      "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration"
    })
class ProblemAutoConfiguration {

  @Bean
  WebMvcConfigurer problemsFirst() {
    return new WebMvcConfigurer() {
      @Override
      public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst(new ProblemResolver());
      }
    };
  }

  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(ProblemTexts.LANGUAGES);
    resolver.setDefaultLocale(ProblemTexts.LANGUAGES.getFirst());
    return resolver;
  }

  /** Null is absent, everywhere. */
  @Bean
  JsonMapperBuilderCustomizer nullIsAbsent() {
    return builder ->
        builder.changeDefaultPropertyInclusion(
            all -> all.withValueInclusion(JsonInclude.Include.NON_NULL));
  }

  @Bean
  ProblemErrorController problemErrorController() {
    return new ProblemErrorController();
  }

  @Bean
  RequestRejectedHandler firewallProblems() {
    return (request, response, e) ->
        Problems.write(request, response, new Refusal(HttpStatus.BAD_REQUEST, "bad-request"));
  }

  @Bean
  WholeBodyFilter wholeBodyFilter() {
    return new WholeBodyFilter();
  }

  // Last, so that the valve replaces whichever Spring Boot's own customizer adds.
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> tomcatProblems() {
    return factory -> factory.addContextCustomizers(ProblemAutoConfiguration::reportAsProblems);
  }

  private static void reportAsProblems(Context context) {
    StandardHost host = (StandardHost) context.getParent();
    Pipeline pipeline = host.getPipeline();
    for (Valve valve : pipeline.getValves()) {
      if (valve instanceof ErrorReportValve) {
        pipeline.removeValve(valve);
      }
    }
    host.setErrorReportValveClass("");
    pipeline.addValve(new ProblemValve());
  }
}
