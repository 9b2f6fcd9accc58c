package org.whistle.gateway.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;

/**
 * A request whose answer begins in time, and then doesn't end. Spring's own limit would end the
 * answer too; and Spring reads an answer to its end before it closes it, which would hold thread
 * and connection for ever after the caller has gone; this one breaks off.
 */
record Endless(ClientHttpRequest request, Duration beginsWithin) implements ClientHttpRequest {

  @Override
  public ClientHttpResponse execute() throws IOException {
    var begun = new FutureTask<>(request::execute);
    Thread.ofVirtual().name("stream-begins").start(begun);
    try {
      return new Answer(begun.get(beginsWithin.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no stream within " + beginsWithin);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("nobody waits for the stream any more");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
    } finally {
      begun.cancel(true);
    }
  }

  @Override
  public HttpMethod getMethod() {
    return request.getMethod();
  }

  @Override
  public URI getURI() {
    return request.getURI();
  }

  @Override
  public Map<String, Object> getAttributes() {
    return request.getAttributes();
  }

  @Override
  public HttpHeaders getHeaders() {
    return request.getHeaders();
  }

  @Override
  public OutputStream getBody() throws IOException {
    return request.getBody();
  }

  private record Answer(ClientHttpResponse response) implements ClientHttpResponse {

    @Override
    public HttpStatusCode getStatusCode() throws IOException {
      return response.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
      return response.getStatusText();
    }

    @Override
    public HttpHeaders getHeaders() {
      return response.getHeaders();
    }

    @Override
    public InputStream getBody() throws IOException {
      return response.getBody();
    }

    @Override
    public void close() {
      try {
        response.getBody().close();
      } catch (IOException e) {
        // It is broken off already, which is what was wanted.
      }
    }
  }
}
