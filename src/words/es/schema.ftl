# El esquema de los archivos TOML: qué significa cada clave, dicho en el editor.

schema-config = Espacio de trabajo: quiénes participan, cómo se desglosa y cuándo se revisa. Todo es optativo.
schema-roadmap = Una hoja de ruta: sus objetivos, resultados e indicadores.

schema-any-id = Identificador único: letras y números sin acento, punto, guion; hasta 64. No se distingue entre mayúsculas y minúsculas.
schema-any-name = Lo que lee la gente: un texto, o uno por idioma.

schema-config-language = Idioma de los documentos cuando no se pide otro.
schema-config-region = País por cuya costumbre se escriben los números en documentos y pantalla, por ejemplo MX.
schema-config-banner = Texto que va en cada hoja de un documento, por ejemplo EJEMPLO.
schema-config-reporter = Quién informa cuando no se dice otra cosa: da nombre a su archivo en data.
schema-config-groups = Grupos de países, por su código.
schema-config-parties = Organizaciones que informan o se cuentan; los países no hace falta declararlos.
schema-config-dimensions = Formas de desglosar los valores; el código es el nombre de la columna.
schema-config-meetings = Reuniones de seguimiento.
schema-config-status = Desde qué parte del avance esperado se está en camino o en riesgo.
schema-config-checks = Nivel de un hallazgo, por código o nombre: allow lo calla, warn lo advierte, deny lo hace error.
schema-group-members = Códigos ISO de tres letras de los países miembros, cada uno una vez.
schema-dimension-values = Sus valores: código y nombre. Si no se dan, vale cualquier texto.
schema-meeting-date = Día en que se celebra.
schema-status-on_track = Parte del avance esperado desde la que se está en camino; 0.90 si no se da.
schema-status-at_risk = Parte del avance esperado desde la que se está en riesgo; 0.60 si no se da. No mayor que on_track.

schema-roadmap-title = Título de la hoja de ruta.
schema-roadmap-language = Idioma de los textos de este archivo que no dicen otro.
schema-roadmap-translations = Si los demás idiomas son de la fuente (official) o nuestros (unofficial).
schema-roadmap-start = Primer día.
schema-roadmap-end = Último día; no antes del primero.
schema-roadmap-general_objective = Objetivo general.
schema-roadmap-subthemes = Subtemas.
schema-roadmap-cross_cutting = Enfoques transversales.
schema-roadmap-source = De dónde vienen las definiciones.
schema-roadmap-specific_objectives = Objetivos específicos.
schema-roadmap-results = Objetivos de resultado, con sus indicadores.
schema-source-document = Documento.
schema-source-section = Sección o página.
schema-objective-text = Lo que dice el objetivo.
schema-result-statement = Lo que dice el resultado.
schema-result-supports = Objetivos específicos a los que contribuye.
schema-result-indicators = Sus indicadores.

schema-indicator-label = Número que le da la fuente; puede repetirse.
schema-indicator-translations = Como en la hoja de ruta, para este indicador.
schema-indicator-definition = Qué se cuenta exactamente y cómo.
schema-indicator-unit = Qué es una unidad, por ejemplo personas o días.
schema-indicator-kind = count: se cuenta; level: índice, tasa o promedio; share: porcentaje con numerador y denominador; parties: países que cumplen; milestone: etapas; text: cualitativo.
schema-indicator-over_time = Si los valores se suman (sum), si cada uno es el total a la fecha y vale el último (latest), o si vale el mayor o el menor (max, min).
schema-indicator-over_parties = Cómo se combinan las partes en la cifra total; none: no se combinan.
schema-indicator-may_repeat = true si una misma persona puede contarse dos veces: los documentos dicen «participaciones».
schema-indicator-direction = Hacia dónde es mejor: aumentar, disminuir o mantener.
schema-indicator-baseline = Línea de base: el valor de partida.
schema-indicator-targets = Metas, por orden de fecha.
schema-indicator-trajectory = Cómo se espera llegar a la meta: poco a poco (linear), por tramos (steps), o sin expectativa (none).
schema-indicator-range = Entre qué valores puede estar una fila.
schema-indicator-decimals = Decimales que se muestran; con 0, una fracción es un error.
schema-indicator-by = Desgloses: required si toda fila debe decirlo, optional si puede.
schema-indicator-collect = Cada cuánto, o en qué actividad, se informa, y quiénes.
schema-indicator-responsible = Quién responde por el indicador.
schema-indicator-verification = Medio de verificación.
schema-indicator-evidence = required si toda fila debe traer su fuente.
schema-indicator-sensitive = true si son recuentos pequeños de personas que no se publican exactos.
schema-indicator-within = Grupo cuyos miembros son los únicos que se cuentan.
schema-indicator-references = Otros marcos con que se relaciona, por ejemplo sdg:10.7.2.
schema-indicator-stages = Etapas de un hito, en orden.

schema-baseline-value = El valor; en un porcentaje, en puntos; en un hito, la etapa.
schema-baseline-date = Cuándo se midió; si no se da, el inicio de la hoja de ruta.
schema-baseline-included = true si la cifra es la línea de base más las filas; false si son solo las filas.
schema-target-date = Para cuándo; una meta sin fecha va al final.
schema-target-value = El valor que se quiere alcanzar.
schema-target-agreed = Reunión que la acordó, o un texto.
schema-target-min = Con direction = maintain: desde qué valor se cumple.
schema-target-max = Con direction = maintain: hasta qué valor se cumple.
schema-range-min = El menor valor admitido.
schema-range-max = El mayor valor admitido.
schema-collect-every = Cada mes, trimestre, semestre o año.
schema-collect-from = De quiénes se espera; un grupo vale por cada uno de sus miembros.
schema-collect-grace_days = Días de plazo después del vencimiento.
schema-collect-event = Actividad en que se observa, en lugar de every.
schema-collect-date = Día de la actividad.
