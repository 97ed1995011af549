// Generated from schemas/ by `npm run generate`. Do not edit.
export interface Shape {
  /** What a text here refers to. */
  refers?: string;
  /** Shape with the same name. */
  like?: string;
  fields?: Record<string, Shape>;
  items?: Shape;
  values?: Shape;
}

export const SHAPES: Record<string, Shape> = {
 "actorKey": {
  "refers": "actor"
 },
 "areaKey": {
  "refers": "area"
 },
 "eventKey": {
  "refers": "event"
 },
 "actors": {
  "refers": "actor",
  "items": {
   "like": "actorKey"
  }
 },
 "areas": {
  "refers": "area",
  "items": {
   "like": "areaKey"
  }
 },
 "stopKeys": {
  "refers": "stop"
 },
 "scope": {
  "refers": "scope"
 },
 "timing": {
  "fields": {
   "from": {
    "like": "eventKey"
   },
   "to": {
    "like": "eventKey"
   },
   "ends_early": {
    "items": {
     "like": "eventKey"
    }
   },
   "applies_to": {
    "like": "scope"
   },
   "area": {
    "like": "areas"
   },
   "legal_basis": {
    "like": "legalBasis"
   }
  },
  "items": {
   "like": "duration"
  }
 },
 "provenance": {
  "fields": {
   "ref": {
    "refers": "source"
   }
  }
 },
 "then": {
  "refers": "target"
 },
 "floor": {
  "fields": {
   "citation": {
    "like": "citation"
   }
  }
 },
 "citation": {
  "refers": "citation"
 },
 "carriedOut": {
  "refers": "citation",
  "fields": {
   "target": {
    "refers": "element"
   },
   "legal_basis": {
    "like": "legalBasis"
   }
  }
 },
 "legalBasis": {
  "fields": {
   "act": {
    "refers": "act"
   }
  }
 },
 "actorInvolved": {
  "refers": "actor",
  "fields": {
   "actor": {
    "like": "actorKey"
   },
   "applies_to": {
    "like": "scope"
   },
   "area": {
    "like": "areas"
   }
  }
 },
 "actorsInvolved": {
  "refers": "actor",
  "fields": {
   "actor": {
    "like": "actorKey"
   },
   "applies_to": {
    "like": "scope"
   },
   "area": {
    "like": "areas"
   }
  },
  "items": {
   "like": "actorInvolved"
  }
 },
 "who": {
  "refers": "actor",
  "fields": {
   "responsible": {
    "like": "actorsInvolved"
   },
   "involved": {
    "like": "actorsInvolved"
   }
  }
 },
 "answer": {
  "refers": "target",
  "fields": {
   "then": {
    "like": "then"
   },
   "applies_to": {
    "like": "scope"
   },
   "area": {
    "like": "areas"
   }
  }
 },
 "step": {
  "fields": {
   "by": {
    "like": "actorsInvolved"
   },
   "with": {
    "like": "actorsInvolved"
   },
   "answers": {
    "refers": "answer",
    "values": {
     "like": "answer"
    }
   },
   "then": {
    "like": "then"
   },
   "when": {
    "like": "timing"
   },
   "applies_to": {
    "like": "scope"
   },
   "area": {
    "like": "areas"
   },
   "never_if": {
    "like": "stopKeys"
   },
   "tools": {
    "like": "tools"
   },
   "carries_out": {
    "items": {
     "like": "carriedOut"
    }
   },
   "floor": {
    "values": {
     "like": "floor"
    }
   },
   "variants": {
    "items": {
     "like": "variant"
    }
   },
   "provenance": {
    "like": "provenance"
   }
  }
 },
 "tool": {
  "refers": "form",
  "fields": {
   "form": {
    "refers": "form"
   }
  }
 },
 "tools": {
  "items": {
   "like": "tool"
  }
 },
 "children": {
  "fields": {
   "instead": {
    "refers": "element-or-text"
   },
   "carries_out": {
    "items": {
     "like": "carriedOut"
    }
   },
   "provenance": {
    "like": "provenance"
   }
  }
 },
 "safeguardItem": {
  "fields": {
   "applies_to": {
    "like": "scope"
   },
   "area": {
    "like": "areas"
   },
   "carries_out": {
    "items": {
     "like": "carriedOut"
    }
   },
   "variants": {
    "items": {
     "like": "variant"
    }
   },
   "provenance": {
    "like": "provenance"
   }
  }
 },
 "recommendation": {
  "fields": {
   "to": {
    "like": "actors"
   },
   "applies_to": {
    "like": "scope"
   },
   "area": {
    "like": "areas"
   },
   "provenance": {
    "like": "provenance"
   }
  }
 },
 "goodPractice": {
  "fields": {
   "country": {
    "refers": "country"
   },
   "provenance": {
    "like": "provenance"
   }
  }
 },
 "indicator": {
  "fields": {
   "of": {
    "like": "actors"
   },
   "provenance": {
    "like": "provenance"
   }
  }
 },
 "informationItem": {
  "refers": "information",
  "fields": {
   "item": {
    "refers": "information"
   },
   "applies_to": {
    "like": "scope"
   },
   "area": {
    "like": "areas"
   }
  }
 },
 "handover": {
  "fields": {
   "sends": {
    "like": "actors"
   },
   "receives": {
    "like": "actors"
   },
   "via": {
    "refers": "way"
   },
   "given_to_person": {
    "items": {
     "like": "informationItem"
    }
   },
   "about_person": {
    "items": {
     "like": "informationItem"
    }
   },
   "deadline": {
    "like": "timing"
   },
   "reply": {
    "like": "timing"
   },
   "tools": {
    "like": "tools"
   },
   "never_if": {
    "like": "stopKeys"
   },
   "applies_to": {
    "like": "scope"
   },
   "area": {
    "like": "areas"
   },
   "carries_out": {
    "items": {
     "like": "carriedOut"
    }
   },
   "floor": {
    "values": {
     "like": "floor"
    }
   },
   "variants": {
    "items": {
     "like": "variant"
    }
   },
   "provenance": {
    "like": "provenance"
   }
  }
 },
 "measure": {
  "fields": {
   "when": {
    "like": "timing"
   },
   "who": {
    "like": "who"
   },
   "how": {
    "items": {
     "like": "step"
    }
   },
   "applies_to": {
    "like": "scope"
   },
   "area": {
    "like": "areas"
   },
   "throughout": {
    "refers": "element",
    "fields": {
     "from": {
      "refers": "element"
     },
     "to": {
      "refers": "element"
     }
    }
   },
   "parallel": {
    "refers": "element"
   },
   "then": {
    "like": "then"
   },
   "children": {
    "like": "children"
   },
   "safeguards": {
    "items": {
     "like": "safeguardItem"
    }
   },
   "never_if": {
    "like": "stopKeys"
   },
   "handovers": {
    "items": {
     "like": "handover"
    }
   },
   "recommendations": {
    "items": {
     "like": "recommendation"
    }
   },
   "good_practices": {
    "items": {
     "like": "goodPractice"
    }
   },
   "tools": {
    "like": "tools"
   },
   "indicators": {
    "items": {
     "like": "indicator"
    }
   },
   "carries_out": {
    "items": {
     "like": "carriedOut"
    }
   },
   "floor": {
    "values": {
     "like": "floor"
    }
   },
   "variants": {
    "items": {
     "like": "variant"
    }
   },
   "provenance": {
    "like": "provenance"
   }
  }
 },
 "phase": {
  "fields": {
   "measures": {
    "items": {
     "like": "measure"
    }
   },
   "then": {
    "like": "then"
   },
   "applies_to": {
    "like": "scope"
   },
   "area": {
    "like": "areas"
   },
   "carries_out": {
    "items": {
     "like": "carriedOut"
    }
   },
   "provenance": {
    "like": "provenance"
   }
  }
 },
 "walkThrough": {
  "fields": {
   "path": {
    "items": {
     "fields": {
      "at": {
       "refers": "element"
      }
     }
    }
   },
   "ends": {
    "like": "then"
   },
   "provenance": {
    "like": "provenance"
   }
  }
 },
 "exit": {
  "fields": {
   "applies_to": {
    "like": "scope"
   },
   "area": {
    "like": "areas"
   },
   "carries_out": {
    "items": {
     "like": "carriedOut"
    }
   },
   "provenance": {
    "like": "provenance"
   }
  }
 },
 "registerEntry": {
  "fields": {
   "carries_out": {
    "items": {
     "like": "carriedOut"
    }
   },
   "provenance": {
    "like": "provenance"
   }
  }
 },
 "informationEntry": {
  "fields": {
   "provenance": {
    "like": "provenance"
   }
  }
 },
 "belowFloor": {
  "fields": {
   "legal_basis": {
    "like": "legalBasis"
   }
  }
 },
 "duration": {
  "fields": {
   "from": {
    "like": "eventKey"
   },
   "to": {
    "like": "eventKey"
   },
   "ends_early": {
    "items": {
     "like": "eventKey"
    }
   },
   "applies_to": {
    "like": "scope"
   },
   "area": {
    "like": "areas"
   },
   "legal_basis": {
    "like": "legalBasis"
   }
  }
 },
 "fields": {
  "fields": {
   "then": {
    "like": "then"
   },
   "applies_to": {
    "like": "scope"
   },
   "area": {
    "like": "areas"
   },
   "carries_out": {
    "items": {
     "like": "carriedOut"
    }
   },
   "provenance": {
    "like": "provenance"
   },
   "when": {
    "like": "timing"
   },
   "who": {
    "like": "who"
   },
   "throughout": {
    "refers": "element",
    "fields": {
     "from": {
      "refers": "element"
     },
     "to": {
      "refers": "element"
     }
    }
   },
   "parallel": {
    "refers": "element"
   },
   "children": {
    "like": "children"
   },
   "safeguards": {
    "items": {
     "like": "safeguardItem"
    }
   },
   "never_if": {
    "like": "stopKeys"
   },
   "recommendations": {
    "items": {
     "like": "recommendation"
    }
   },
   "good_practices": {
    "items": {
     "like": "goodPractice"
    }
   },
   "tools": {
    "like": "tools"
   },
   "indicators": {
    "items": {
     "like": "indicator"
    }
   },
   "by": {
    "like": "actorsInvolved"
   },
   "with": {
    "like": "actorsInvolved"
   },
   "answers": {
    "refers": "answer",
    "values": {
     "like": "answer"
    }
   },
   "sends": {
    "like": "actors"
   },
   "receives": {
    "like": "actors"
   },
   "via": {
    "refers": "way"
   },
   "given_to_person": {
    "items": {
     "like": "informationItem"
    }
   },
   "about_person": {
    "items": {
     "like": "informationItem"
    }
   },
   "deadline": {
    "like": "timing"
   },
   "reply": {
    "like": "timing"
   },
   "country": {
    "refers": "country"
   },
   "of": {
    "like": "actors"
   },
   "ends": {
    "like": "then"
   }
  }
 },
 "variant": {
  "fields": {
   "applies_to": {
    "like": "scope"
   },
   "area": {
    "like": "areas"
   },
   "set": {
    "like": "fields"
   },
   "replaced_by": {
    "refers": "element-or-text"
   }
  }
 },
 "principle": {
  "fields": {
   "carries_out": {
    "items": {
     "like": "carriedOut"
    }
   },
   "provenance": {
    "like": "provenance"
   }
  }
 },
 "place": {
  "fields": {
   "after": {
    "refers": "element"
   },
   "before": {
    "refers": "element"
   },
   "first_in": {
    "refers": "element"
   },
   "last_in": {
    "refers": "element"
   }
  }
 },
 "alteration": {
  "fields": {
   "on": {
    "refers": "element"
   },
   "set": {
    "like": "fields"
   },
   "replace": {
    "fields": {
     "phase": {
      "like": "phase"
     },
     "measure": {
      "like": "measure"
     },
     "step": {
      "like": "step"
     },
     "handover": {
      "like": "handover"
     },
     "exit": {
      "like": "exit"
     },
     "safeguard": {
      "like": "safeguardItem"
     },
     "good_practice": {
      "like": "goodPractice"
     },
     "indicator": {
      "like": "indicator"
     }
    }
   },
   "omit": {
    "fields": {
     "then": {
      "like": "then"
     },
     "covered_by": {
      "refers": "element-or-text"
     }
    }
   },
   "not_applicable": {
    "fields": {
     "replacement": {
      "refers": "element-or-text"
     },
     "then": {
      "like": "then"
     }
    }
   },
   "add": {
    "fields": {
     "after": {
      "refers": "element"
     },
     "before": {
      "refers": "element"
     },
     "first_in": {
      "refers": "element"
     },
     "last_in": {
      "refers": "element"
     },
     "phase": {
      "like": "phase"
     },
     "measure": {
      "like": "measure"
     },
     "step": {
      "like": "step"
     },
     "handover": {
      "like": "handover"
     },
     "exit": {
      "like": "exit"
     },
     "safeguard": {
      "like": "safeguardItem"
     },
     "good_practice": {
      "like": "goodPractice"
     },
     "indicator": {
      "like": "indicator"
     }
    }
   },
   "move": {
    "like": "place"
   },
   "applies_to": {
    "like": "scope"
   },
   "area": {
    "like": "areas"
   },
   "legal_basis": {
    "like": "legalBasis"
   },
   "below_floor": {
    "like": "belowFloor"
   },
   "decides": {
    "refers": "theme"
   },
   "provenance": {
    "like": "provenance"
   }
  }
 },
 "assignment": {
  "fields": {
   "actor": {
    "like": "actorKey"
   },
   "institution": {
    "refers": "institution"
   },
   "applies_to": {
    "like": "scope"
   },
   "area": {
    "like": "areas"
   }
  }
 },
 "act": {
  "fields": {
   "provenance": {
    "like": "provenance"
   }
  }
 },
 "section": {
  "fields": {
   "measures": {
    "items": {
     "like": "measure"
    }
   },
   "sections": {
    "items": {
     "like": "section"
    }
   },
   "pages": {
    "items": {
     "like": "page"
    }
   },
   "applies_to": {
    "like": "scope"
   },
   "area": {
    "like": "areas"
   },
   "carries_out": {
    "items": {
     "like": "carriedOut"
    }
   },
   "provenance": {
    "like": "provenance"
   }
  }
 },
 "page": {
  "fields": {
   "duties": {
    "items": {
     "fields": {
      "who": {
       "like": "actors"
      }
     }
    }
   },
   "provenance": {
    "like": "provenance"
   }
  }
 },
 "source-actors": {
  "fields": {
   "provenance": {
    "like": "provenance"
   },
   "actors": {
    "values": {
     "fields": {
      "provenance": {
       "like": "provenance"
      }
     }
    }
   }
  }
 },
 "source-adaptation": {
  "fields": {
   "provenance": {
    "like": "provenance"
   },
   "themes": {
    "refers": "theme"
   },
   "areas": {
    "values": {
     "like": "registerEntry"
    }
   },
   "acts": {
    "values": {
     "like": "act"
    }
   },
   "assigns": {
    "items": {
     "like": "assignment"
    }
   },
   "terms": {
    "refers": "term-keys"
   },
   "adopted": {
    "refers": "element"
   },
   "accepted_deviations": {
    "items": {
     "fields": {
      "element": {
       "refers": "element"
      }
     }
    }
   },
   "exits": {
    "items": {
     "like": "exit"
    }
   },
   "alterations": {
    "items": {
     "like": "alteration"
    }
   },
   "sections": {
    "items": {
     "like": "section"
    }
   }
  }
 },
 "source-contacts": {
  "fields": {
   "provenance": {
    "like": "provenance"
   },
   "contacts": {
    "values": {
     "fields": {
      "institution": {
       "refers": "institution"
      },
      "roles": {
       "like": "actors"
      },
      "applies_to": {
       "like": "scope"
      },
      "area": {
       "like": "areas"
      },
      "fallback": {
       "refers": "contact"
      },
      "readers": {
       "refers": "institution"
      },
      "provenance": {
       "like": "provenance"
      }
     }
    }
   }
  }
 },
 "source-countries": {
  "fields": {
   "provenance": {
    "like": "provenance"
   },
   "countries": {
    "values": {
     "fields": {
      "provenance": {
       "like": "provenance"
      }
     }
    }
   }
  }
 },
 "source-form": {
  "fields": {
   "provenance": {
    "like": "provenance"
   },
   "for": {
    "like": "actors"
   },
   "never_if": {
    "like": "stopKeys"
   },
   "groups": {
    "items": {
     "fields": {
      "fields": {
       "items": {
        "fields": {
         "information": {
          "refers": "information"
         },
         "applies_to": {
          "like": "scope"
         },
         "area": {
          "like": "areas"
         }
        }
       }
      },
      "applies_to": {
       "like": "scope"
      },
      "area": {
       "like": "areas"
      }
     }
    }
   },
   "carries_out": {
    "items": {
     "like": "carriedOut"
    }
   }
  }
 },
 "source-glossary": {
  "fields": {
   "provenance": {
    "like": "provenance"
   },
   "terms": {
    "values": {
     "fields": {
      "see": {
       "refers": "term"
      },
      "carries_out": {
       "items": {
        "like": "carriedOut"
       }
      },
      "provenance": {
       "like": "provenance"
      }
     }
    }
   }
  }
 },
 "source-guideline": {
  "fields": {
   "provenance": {
    "like": "provenance"
   },
   "principles": {
    "items": {
     "like": "principle"
    }
   },
   "sops": {
    "refers": "element"
   },
   "exits": {
    "items": {
     "like": "exit"
    }
   },
   "stops": {
    "values": {
     "like": "registerEntry"
    }
   },
   "events": {
    "values": {
     "like": "registerEntry"
    }
   },
   "ways": {
    "values": {
     "like": "registerEntry"
    }
   },
   "information": {
    "values": {
     "like": "informationEntry"
    }
   },
   "scopes": {
    "values": {
     "fields": {
      "values": {
       "values": {
        "like": "registerEntry"
       }
      }
     }
    }
   },
   "required_articles": {
    "items": {
     "like": "citation"
    }
   }
  }
 },
 "source-institutions": {
  "fields": {
   "provenance": {
    "like": "provenance"
   },
   "institutions": {
    "values": {
     "fields": {
      "parent": {
       "refers": "institution"
      },
      "area": {
       "like": "areas"
      },
      "provenance": {
       "like": "provenance"
      }
     }
    }
   }
  }
 },
 "source-instruments": {
  "fields": {
   "provenance": {
    "like": "provenance"
   },
   "instruments": {
    "values": {
     "fields": {
      "amends": {
       "refers": "instrument"
      },
      "articles": {
       "values": {
        "fields": {
         "provenance": {
          "like": "provenance"
         }
        }
       }
      },
      "bound": {
       "refers": "country-keys"
      },
      "provenance": {
       "like": "provenance"
      }
     }
    }
   }
  }
 },
 "source-sop": {
  "fields": {
   "provenance": {
    "like": "provenance"
   },
   "phases": {
    "items": {
     "like": "phase"
    }
   },
   "then": {
    "items": {
     "fields": {
      "to": {
       "like": "then"
      }
     }
    }
   },
   "walk_throughs": {
    "items": {
     "like": "walkThrough"
    }
   },
   "carries_out": {
    "items": {
     "like": "carriedOut"
    }
   }
  }
 },
 "source-sources": {
  "fields": {
   "provenance": {
    "like": "provenance"
   },
   "sources": {
    "values": {
     "fields": {
      "provenance": {
       "like": "provenance"
      }
     }
    }
   }
  }
 },
 "source-theme": {
  "fields": {
   "provenance": {
    "like": "provenance"
   },
   "between": {
    "refers": "country"
   },
   "exits": {
    "items": {
     "like": "exit"
    }
   },
   "alterations": {
    "items": {
     "like": "alteration"
    }
   }
  }
 }
};
