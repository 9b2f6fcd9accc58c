package org.whistle.gateway.house;

import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;
import org.whistle.web.Refusal;

/** Which path is whose. */
@Configuration(proxyBeanMethods = false)
class Routes {

  /** The one answer that doesn't end. */
  static final String STREAM = "/api/wall/stream";

  static final String POINT = "/api/requests";
  static final String LOOK = POINT + "/look";
  static final String SEND_CODE = "/api/phone-codes";
  static final String USE_CODE = SEND_CODE + "/open";

  /** Every service has a desk for those who run it, and an audit log; so has the gateway. */
  private static final List<String> EVERYBODYS = List.of("/api/operations/", "/api/audit/");

  /**
   * Whose a decision is, its id says: feedback's are of version 7 as all others, dispatch's of 8.
   */
  private static final String OF_DISPATCH = "[0-9a-f-]{14}8[0-9a-f-]{21}";

  private static final String ONE = "/api/requests/{id}";

  static final Map<Service, List<String>> PATHS =
      Map.of(
          Service.INTAKE,
          List.of(
              POINT,
              LOOK,
              USE_CODE,
              ONE + "/{move:withdraw|amend|words|reveal|same-reporter|phones}",
              ONE + "/attachments/**",
              "/api/callers/look",
              "/api/{kind:places|buildings|households|patrol}/**"),
          Service.DISPATCH,
          List.of(
              "/api/desk",
              ONE + "/{move:take|on-the-spot|decline|escalate|send-down|transfer|contact|respond}",
              ONE + "/{move:progress|resolve|extension|suspend|register|resume|review}",
              ONE + "/{move:urge|supervise|reclassify|lead|unlink|assign|complaint}",
              ONE + "/{move:complaint-unmark|propose}",
              ONE + "/{list:answers|whistles|routing|help|help-came|links|similar|tasks}",
              ONE + "/{list:candidates|duty|viewers|standing|holder}",
              ONE + "/holder/portrait",
              "/api/answer-templates",
              "/api/whistles/**",
              "/api/cards/check-in",
              "/api/{page:duty|escalations|district|hand-over|digest|catalogue|routing|tasks}/**",
              "/api/decisions/{did:" + OF_DISPATCH + "}/*"),
          Service.TRACKING,
          List.of(ONE, "/api/cases/**", "/api/wall/**", "/api/calendars/**", "/api/clock-rules/**"),
          Service.FEEDBACK,
          List.of(
              ONE
                  + "/{move:rating|redo|visits|visit-time|recheck|comments|appeals|told|forgetting}",
              "/api/{list:visits|rechecks}/**",
              "/api/{part:notices|messages}/**",
              SEND_CODE,
              "/api/{open:rating-links|rating-reasons}/**",
              "/api/cards/look",
              "/api/decisions/{did}/*",
              "/api/{list:scorecards|appeals|analyses|broadcasts}/**",
              "/api/{part:meetings|proposals}/**"));

  private final Unanswered unanswered;
  private volatile boolean open;

  Routes(Unanswered unanswered) {
    this.unanswered = unanswered;
  }

  /** Tomcat listens before Spring's proxy has its header filters, and would pass calls bare. */
  @EventListener
  void open(ApplicationStartedEvent started) {
    open = true;
  }

  @Bean
  RouterFunction<ServerResponse> house(PointLimit limit, WatchedStreams streams) {
    RouterFunctions.Builder house = RouterFunctions.route();
    for (Service service : Service.values()) {
      RequestPredicate paths =
          Stream.concat(
                  PATHS.get(service).stream(),
                  EVERYBODYS.stream().map(desk -> desk + service.wire() + "/**"))
              .map(RequestPredicates::path)
              .reduce(RequestPredicate::or)
              .orElseThrow();
      HandlerFunction<ServerResponse> onward = http();
      house.add(
          GatewayRouterFunctions.route(service.wire())
              .route(paths, onward)
              .before(request -> addressed(request, service))
              .filter(limit)
              .filter(answered(service))
              .after(streams::watch)
              .build());
    }
    return house.build();
  }

  private HandlerFilterFunction<ServerResponse, ServerResponse> answered(Service service) {
    return (request, next) -> {
      if (!open) {
        throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable")
            .retryAfter(Unanswered.RETRY);
      }
      return unanswered.guard(
          service,
          Again.isSafe(request),
          instance -> {
            MvcUtils.setRequestUrl(request, instance.at("/"));
            ServerResponse answer = next.handle(request);
            if (Unanswered.Closing.says(answer.statusCode(), answer.headers())) {
              ClientHttpResponse unread =
                  MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_ATTR);
              unread.close();
              throw new Unanswered.Closing();
            }
            return answer;
          });
    };
  }

  private static ServerRequest addressed(ServerRequest request, Service service) {
    String rewritten = OnwardPath.of(request.servletRequest());
    ServerRequest onward =
        rewritten == null
            ? request
            : ServerRequest.from(request)
                .uri(withPath(request.uri(), rewritten))
                .params(p -> p.remove("code"))
                .build();
    onward.attributes().put(OnwardHeaders.SERVICE, service);
    return onward;
  }

  private static URI withPath(URI asked, String path) {
    return UriComponentsBuilder.fromUri(asked)
        .replacePath(path)
        .replaceQueryParam("code")
        .build(true)
        .toUri();
  }
}
