package org.whistle.kubernetes;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Reads a model's annotations but those by which it takes fields that it doesn't know. */
final class NothingElse extends JacksonAnnotationIntrospector {

  private static final long serialVersionUID = 1;

  @Override
  public Boolean hasAnySetter(Annotated member) {
    return false;
  }

  @Override
  public JsonIgnoreProperties.Value findPropertyIgnoralByName(
      MapperConfig<?> config, Annotated type) {
    return JsonIgnoreProperties.Value.empty();
  }
}
