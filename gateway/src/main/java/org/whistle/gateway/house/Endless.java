package org.whistle.gateway.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;

/**
 * A request whose answer doesn't end. Spring reads an answer to its end before it closes it, which
 * would hold thread and connection for ever after the caller has gone; this one breaks off.
 */
record Endless(ClientHttpRequest request) implements ClientHttpRequest {

  @Override
  public ClientHttpResponse execute() throws IOException {
    return new Answer(request.execute());
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
