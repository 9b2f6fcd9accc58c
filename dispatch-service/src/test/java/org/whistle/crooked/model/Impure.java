package org.whistle.crooked.model;

import org.springframework.stereotype.Component;

/** A model that knows Spring. */
@Component
class Impure {}
