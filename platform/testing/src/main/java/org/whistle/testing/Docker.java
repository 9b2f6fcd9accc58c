package org.whistle.testing;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;

/** Asks, within seconds, whether a Docker engine answers and has the images that tests need. */
final class Docker {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String PING = "GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n";

  private Docker() {}

  static boolean canRun(String... images) {
    return answers() && List.of(images).stream().allMatch(Docker::has);
  }

  private static boolean answers() {
    return within(PATIENCE, Docker::ping);
  }

  private static boolean ping() throws Exception {
    var host = System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock");
    var uri = URI.create(host);
    if ("unix".equals(uri.getScheme())) {
      var socket = Path.of(uri.getPath());
      return Files.exists(socket)
          && ping(
              SocketChannel.open(StandardProtocolFamily.UNIX), UnixDomainSocketAddress.of(socket));
    }
    return ping(SocketChannel.open(), new InetSocketAddress(uri.getHost(), uri.getPort()));
  }

  private static boolean ping(SocketChannel channel, SocketAddress address) throws Exception {
    try (channel) {
      channel.connect(address);
      channel.write(ByteBuffer.wrap(PING.getBytes()));
      return channel.read(ByteBuffer.allocate(16)) > 0;
    }
  }

  private static boolean has(String image) {
    return within(
        PATIENCE.multipliedBy(5),
        () -> {
          DockerClientFactory.lazyClient().inspectImageCmd(image).exec();
          return true;
        });
  }

  private static boolean within(Duration patience, Callable<Boolean> question) {
    var answer = new CompletableFuture<Boolean>();
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                answer.complete(question.call());
              } catch (Exception no) {
                answer.complete(false);
              }
            });
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (Exception no) {
      return false;
    }
  }
}
