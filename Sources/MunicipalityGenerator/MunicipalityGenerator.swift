// MunicipalityGenerator
